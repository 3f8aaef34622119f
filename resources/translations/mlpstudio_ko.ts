<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Begin with the default design and empty curves.</source>
        <translation>기본 설계와 빈 곡선으로 시작합니다.</translation>
    </message>
    <message>
        <source>New: the course&apos;s MNIST experiment</source>
        <translation>새로 만들기: 강의의 MNIST 실험</translation>
    </message>
    <message>
        <source>Set up 784-512-10 on all 60,000 MNIST digits, 469 steps an epoch.</source>
        <translation>MNIST 숫자 60,000개 전체에 784-512-10 신경망을 준비합니다. 에포크당 469스텝입니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Open a project file with its design, weights and curves.</source>
        <translation>설계, 가중치, 곡선이 담긴 프로젝트 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save design, weights and curves in one file.</source>
        <translation>설계, 가중치, 곡선을 파일 하나에 저장합니다.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>다른 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>Choose the MNIST folder…</source>
        <translation>MNIST 폴더 선택…</translation>
    </message>
    <message>
        <source>Show where the four MNIST files lie.</source>
        <translation>MNIST 파일 네 개가 있는 폴더를 지정합니다.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Close the program; unsaved work is asked about.</source>
        <translation>프로그램을 닫습니다. 저장하지 않은 작업이 있으면 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation>마지막 편집을 되돌립니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Bring back the edit that was undone.</source>
        <translation>취소한 편집을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>기능 찾기…</translation>
    </message>
    <message>
        <source>Search all actions by name and run one.</source>
        <translation>모든 기능을 이름으로 찾아 실행합니다.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>시작 또는 일시 정지</translation>
    </message>
    <message>
        <source>Train the network, or pause the training.</source>
        <translation>신경망을 훈련하거나 훈련을 일시 정지합니다.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Draw one mini-batch and make one update.</source>
        <translation>미니 배치 하나를 뽑아 한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>End the run here; its weights and curves stay.</source>
        <translation>여기서 실행을 끝냅니다. 가중치와 곡선은 남습니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Throw away the training: initial weights, empty curves.</source>
        <translation>훈련을 버리고 처음 가중치와 빈 곡선으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Measure loss and accuracy on digits never used in training.</source>
        <translation>훈련에 쓰지 않은 숫자로 손실과 정확도를 잽니다.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 되돌리기</translation>
    </message>
    <message>
        <source>Put the panels of this workspace back where they were designed.</source>
        <translation>이 작업 공간의 패널을 원래 자리로 되돌립니다.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>모든 글자를 키웁니다.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>모든 글자를 줄입니다.</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Give text its designed size.</source>
        <translation>글자를 원래 크기로 되돌립니다.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Show the page of the first start.</source>
        <translation>처음 실행할 때의 화면을 보여 줍니다.</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>Show the version and the licence.</source>
        <translation>버전과 라이선스를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush width</source>
        <translation>붓 굵기</translation>
    </message>
    <message>
        <source>Width of the brush ([ and ]).</source>
        <translation>붓의 굵기입니다([ 와 ]).</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Take ink away with the brush (E).</source>
        <translation>붓으로 잉크를 지웁니다(E).</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>획 취소</translation>
    </message>
    <message>
        <source>Take back the last stroke or clearing (Backspace).</source>
        <translation>마지막 획이나 지우기를 되돌립니다(Backspace).</translation>
    </message>
    <message>
        <source>Redo stroke</source>
        <translation>획 다시 실행</translation>
    </message>
    <message>
        <source>Bring back what was taken back last.</source>
        <translation>마지막으로 되돌린 것을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Take all ink away (Delete).</source>
        <translation>잉크를 모두 지웁니다(Delete).</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>Each batch</source>
        <translation>각 배치</translation>
    </message>
    <message>
        <source>Every mini-batch, measured just before it changed the weights.</source>
        <translation>모든 미니 배치의 값으로, 가중치를 바꾸기 직전에 잽니다.</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>The batches, averaged as far as the slider says.</source>
        <translation>배치 값을 슬라이더가 정한 만큼 평균한 것입니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Mean over an epoch&apos;s batches, taken while the weights were moving.</source>
        <translation>한 에포크 동안 배치 값의 평균으로, 가중치가 바뀌는 중에 잽니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Samples held out of training, measured after each epoch.</source>
        <translation>훈련에서 떼어 둔 샘플로, 에포크가 끝날 때마다 잽니다.</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>What answering without looking at the image gets.</source>
        <translation>이미지를 보지 않고 답할 때의 값입니다.</translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message>
        <source>MNIST was not found. Choose the folder of its four files in the File menu, or drop it on the window. Looked in: {folders}</source>
        <translation>MNIST를 찾지 못했습니다. 파일 메뉴에서 네 파일이 있는 폴더를 고르거나 창에 끌어다 놓으세요. 찾아본 곳: {folders}</translation>
    </message>
</context>
<context>
    <name>DenseCard</name>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Neurons of this layer, the D_out of its W.</source>
        <translation>이 층의 뉴런 수, 곧 W의 D_out입니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function f in A = f(X @ W + b).</source>
        <translation>A = f(X @ W + b)의 함수 f입니다.</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>How the weights are drawn before training; biases start at 0.</source>
        <translation>훈련 전에 가중치를 뽑는 방법입니다. 편향은 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>The last dense layer: one unit for each class.</source>
        <translation>마지막 완전 연결 층으로, 클래스마다 유닛이 하나입니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>A fully connected layer: A = f(X @ W + b).</source>
        <translation>완전 연결 층: A = f(X @ W + b).</translation>
    </message>
    <message>
        <source>Parameters: {left} × {right} weights and {right} biases.</source>
        <translation>파라미터: 가중치 {left} × {right}개와 편향 {right}개.</translation>
    </message>
</context>
<context>
    <name>Descent1DPanel</name>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Click or drag to choose where the point starts; arrow keys move it too.</source>
        <translation>클릭하거나 끌어서 점의 출발 위치를 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>This update in numbers</source>
        <translation>이번 업데이트의 계산</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>How a slope becomes a step.</source>
        <translation>기울기로 걸음을 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>How long a step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Choose curve</source>
        <translation>곡선 선택</translation>
    </message>
    <message>
        <source>Choose optimizer</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>Press Play or Step, or click the curve to start elsewhere.</source>
        <translation>“시작”이나 “한 스텝”을 누르세요. 곡선을 클릭하면 그곳에서 출발합니다.</translation>
    </message>
    <message>
        <source>Still on the way when the walk ended.</source>
        <translation>도착하기 전에 스텝이 끝났습니다.</translation>
    </message>
    <message>
        <source>On the way.</source>
        <translation>내려가는 중입니다.</translation>
    </message>
    <message>
        <source>Arrived: the slope is zero and no minimum is lower.</source>
        <translation>도착: 기울기가 0이고 더 낮은 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>Trapped in the local minimum: the slope is zero, yet a lower one exists.</source>
        <translation>지역 최솟값에 갇힘: 기울기는 0이지만 더 낮은 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Stalled: it hardly moves, though this is no minimum.</source>
        <translation>정체: 최솟값이 아닌데도 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Hopping from side to side: a smaller learning rate would settle.</source>
        <translation>좌우로 진동: 학습률을 줄이면 가라앉습니다.</translation>
    </message>
    <message>
        <source>Diverged: the point left the picture; try a smaller learning rate.</source>
        <translation>발산: 점이 그림 밖으로 나갔습니다. 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>Step {step} · loss {loss} · slope {slope}</source>
        <translation>스텝 {step} · 손실 {loss} · 기울기 {slope}</translation>
    </message>
    <message>
        <source>Close to the nearest minimum SGD is stable for η &lt; 2 / f″ = {limit}.</source>
        <translation>가장 가까운 최솟값 근처에서 SGD의 안정 조건: η &lt; 2 / f″ = {limit}.</translation>
    </message>
</context>
<context>
    <name>Descent2DPanel</name>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Suggested rates</source>
        <translation>추천 학습률</translation>
    </message>
    <message>
        <source>Give every optimizer the learning rate suggested for this surface.</source>
        <translation>모든 옵티마이저에 이 곡면의 추천 학습률을 적용합니다.</translation>
    </message>
    <message>
        <source>Surface from above</source>
        <translation>위에서 본 곡면</translation>
    </message>
    <message>
        <source>Click or drag to choose where all start; arrow keys move the start too.</source>
        <translation>클릭하거나 끌어서 공통 출발점을 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>Loss by step</source>
        <translation>스텝별 손실</translation>
    </message>
    <message>
        <source>The loss of each optimizer after each step, on a logarithmic scale.</source>
        <translation>각 스텝 뒤 옵티마이저별 손실을 로그 눈금으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Loss by step, log scale</source>
        <translation>스텝별 손실(로그 눈금)</translation>
    </message>
    <message>
        <source>Choose surface</source>
        <translation>곡면 선택</translation>
    </message>
    <message>
        <source>Use suggested rates</source>
        <translation>추천 학습률 사용</translation>
    </message>
    <message>
        <source>Choose optimizers</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>diverged at {step}</source>
        <translation>발산: 스텝 {step}</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>정체</translation>
    </message>
    <message>
        <source>hopping</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>x {x}   y {y}   loss {loss}</source>
        <translation>x {x}   y {y}   손실 {loss}</translation>
    </message>
    <message>
        <source>Click to choose the start.</source>
        <translation>클릭해서 출발점을 고르세요.</translation>
    </message>
    <message>
        <source>Tick an optimizer below to let it take part.</source>
        <translation>아래에서 옵티마이저를 선택하면 경주에 참가합니다.</translation>
    </message>
</context>
<context>
    <name>DesignMessages</name>
    <message>
        <source>Use the sparse form</source>
        <translation>희소 형식 사용</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>The network has no layers yet: add an output layer to begin.</source>
        <translation>신경망에 아직 층이 없습니다. 출력층부터 추가하세요.</translation>
    </message>
    <message>
        <source>The last layer must be dense: its units are the outputs, one for each class.</source>
        <translation>마지막 층은 Dense 층이어야 합니다. 그 유닛이 클래스별 출력입니다.</translation>
    </message>
    <message>
        <source>The network expects {shape} inputs, but the data have {wanted}.</source>
        <translation>신경망의 입력 크기는 {shape}인데 데이터의 크기는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>Training would need about {bytes} of memory, more than most computers have.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다. 대부분의 컴퓨터에는 이만큼 없습니다.</translation>
    </message>
    <message>
        <source>One output can tell two classes apart, but there are {classes}: use one for each.</source>
        <translation>출력 하나로는 클래스 2개만 구별합니다. 클래스가 {classes}개이니 하나씩 두세요.</translation>
    </message>
    <message>
        <source>The output has {units} units for {classes} classes.</source>
        <translation>클래스는 {classes}개인데 출력 유닛은 {units}개입니다.</translation>
    </message>
    <message>
        <source>{loss} needs one-hot labels, but these are integers. With integers, use the sparse form of cross-entropy.</source>
        <translation>{loss}: 원-핫 레이블이 필요합니다. 정수에는 희소 크로스 엔트로피를 쓰세요.</translation>
    </message>
    <message>
        <source>{loss} needs integer labels, but these are one-hot.</source>
        <translation>{loss}: 정수 레이블이 필요한데 지금은 원-핫입니다.</translation>
    </message>
    <message>
        <source>{loss} needs probabilities, but the output’s {activation} can be any number.</source>
        <translation>{loss}: 확률이 필요한데 {activation} 출력은 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>Sigmoid outputs do not sum to 1; {loss} is made for softmax.</source>
        <translation>Sigmoid 출력은 합이 1이 아닙니다. Softmax용 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>Softmax learns slowly with mean squared error, most of all where it is surely wrong.</source>
        <translation>Softmax는 평균 제곱 오차로 느리게 배웁니다. 확신하고 틀릴 때 특히 그렇습니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy judges each output by itself; softmax outputs share one whole.</source>
        <translation>이진 크로스 엔트로피는 출력을 따로따로 보지만, Softmax 출력은 합이 1로 묶여 있습니다.</translation>
    </message>
    <message>
        <source>A ReLU output that has fallen silent gets no gradient and never recovers.</source>
        <translation>ReLU 출력은 한번 0으로 꺼지면 그레이디언트를 받지 못해 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>Layer {layer} is hidden but uses softmax, so its neurons compete instead of helping.</source>
        <translation>은닉층인 {layer}번 층이 Softmax라서 뉴런이 서로 돕지 않고 경쟁합니다.</translation>
    </message>
    <message>
        <source>All weights of layer {layer} start at 0: its ReLU outputs 0 and it never learns.</source>
        <translation>{layer}번 층의 가중치가 모두 0에서 시작합니다. ReLU 출력이 0이라 전혀 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Training will need about {bytes} of memory.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다.</translation>
    </message>
    <message>
        <source>Training will take about {seconds} on an ordinary computer.</source>
        <translation>보통 컴퓨터에서 훈련에 약 {seconds} 걸립니다.</translation>
    </message>
    <message>
        <source>All weights of layer {layer} start at 0, so all its neurons start as equals.</source>
        <translation>{layer}번 층의 가중치가 모두 0에서 시작해 뉴런이 모두 똑같습니다.</translation>
    </message>
    <message>
        <source>Layer {layer} is linear: with the next layer it collapses into one linear map.</source>
        <translation>{layer}번 층은 선형입니다. 다음 층과 합쳐져 선형 변환 하나가 됩니다.</translation>
    </message>
    <message>
        <source>{count} hidden layers start with σ = 0.01: the signal fades from layer to layer.</source>
        <translation>은닉층 {count}개가 σ = 0.01로 시작합니다. 층을 지날수록 신호가 사라집니다.</translation>
    </message>
    <message>
        <source>{count} sigmoid and tanh layers in a row: hardly any gradient reaches the first.</source>
        <translation>Sigmoid와 tanh 층이 {count}개 이어집니다. 첫 층에 그레이디언트가 거의 닿지 않습니다.</translation>
    </message>
    <message>
        <source>The dropout in layer {layer} has rate 0 and does nothing.</source>
        <translation>{layer}번 층의 드롭아웃은 비율이 0이라 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Dropout of {rate} right before the output hides most of what it decides by.</source>
        <translation>출력 바로 앞의 드롭아웃(비율 {rate})이 판단 근거를 대부분 가립니다.</translation>
    </message>
    <message>
        <source>Add output</source>
        <translation>출력층 추가</translation>
    </message>
    <message>
        <source>Use {wanted}</source>
        <translation>{wanted} 사용</translation>
    </message>
    <message>
        <source>Shrink widest layer</source>
        <translation>가장 넓은 층 줄이기</translation>
    </message>
    <message>
        <source>Use cross-entropy</source>
        <translation>크로스 엔트로피 사용</translation>
    </message>
    <message>
        <source>Use {classes} outputs</source>
        <translation>출력 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use {classes} units</source>
        <translation>유닛 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use one-hot labels</source>
        <translation>원-핫 레이블 사용</translation>
    </message>
    <message>
        <source>Use the one-hot form</source>
        <translation>원-핫 형식 사용</translation>
    </message>
    <message>
        <source>Train {epochs} epochs</source>
        <translation>{epochs}에포크만 훈련</translation>
    </message>
    <message>
        <source>Use He and Glorot</source>
        <translation>He와 Glorot 사용</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>DigitCanvasPanel</name>
    <message>
        <source>Drawing field</source>
        <translation>그리기 영역</translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger (the right button erases); the dashed frame is what the network gets to see.</source>
        <translation>마우스, 펜, 손가락으로 숫자를 그리세요(오른쪽 버튼은 지우기). 점선 틀 안이 신경망이 보는 부분입니다.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>The digit that the network holds likeliest.</source>
        <translation>신경망이 가장 그럴듯하다고 보는 숫자입니다.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>How probable the network holds each digit, in percent.</source>
        <translation>신경망이 예측한 숫자별 확률(%)입니다.</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>신경망 입력</translation>
    </message>
    <message>
        <source>What the network really receives: your ink fitted into 20 × 20 pixels and centred by its mass in 28 × 28, as in MNIST; point at a pixel to read it.</source>
        <translation>신경망이 실제로 받는 입력입니다. MNIST처럼 글씨를 20 × 20 픽셀에 맞추고 무게 중심을 28 × 28의 가운데에 둡니다. 픽셀을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>Not trained yet: press Play (Space).</source>
        <translation>아직 훈련하지 않았습니다. 시작(Space)을 누르세요.</translation>
    </message>
    <message>
        <source>There is no network to ask yet. {reason}</source>
        <translation>아직 물어볼 신경망이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>This network cannot read digits: it takes {shape} numbers and gives {outputs}. Choose data of 28 × 28 images and an output layer of 10 units.</source>
        <translation>이 신경망은 숫자를 읽지 못합니다(입력 크기 {shape}, 출력 {outputs}개). 28 × 28 이미지 데이터와 유닛 10개인 출력층을 쓰세요.</translation>
    </message>
    <message>
        <source>The weights are no longer numbers: the run diverged. Choose a smaller learning rate, press Reset and train again.</source>
        <translation>훈련이 발산해 가중치가 더는 숫자가 아닙니다. 학습률을 줄이고 “초기화”를 누른 뒤 다시 훈련하세요.</translation>
    </message>
    <message>
        <source>Only a guess</source>
        <translation>추측일 뿐</translation>
    </message>
    <message>
        <source>Not sure: {a}&#xa0;or&#xa0;{b}?</source>
        <translation>불확실: {a}&#xa0;또는&#xa0;{b}?</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open a project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>프로젝트를 열지 못했습니다.</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>the new project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}: 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Otherwise design, weights and curves are lost.</source>
        <translation>저장하지 않으면 설계, 가중치, 곡선을 잃습니다.</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>A project of this name is there already.</source>
        <translation>같은 이름의 프로젝트가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>프로젝트를 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>MLP Studio projects (*{suffix})</source>
        <translation>MLP Studio 프로젝트 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>DrawingCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>여기에 숫자를 그리세요</translation>
    </message>
</context>
<context>
    <name>DropoutCard</name>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Silences a random share of the values in each training step.</source>
        <translation>훈련 스텝마다 무작위로 고른 일부 값을 끕니다.</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>드롭아웃 비율</translation>
    </message>
    <message>
        <source>Share of the values that is set to 0 in each training step.</source>
        <translation>훈련 스텝마다 0으로 만드는 값의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>EvaluationLine</name>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>평가 중…</translation>
    </message>
    <message>
        <source>◆ Accuracy {accuracy}, loss {loss} (step {step})</source>
        <translation>◆ 정확도 {accuracy}, 손실 {loss} (스텝 {step})</translation>
    </message>
    <message>
        <source>Measure the weights on the test set, last and seldom: settings chosen by it leave no unseen samples to judge by.</source>
        <translation>가중치를 테스트 세트로 평가합니다. 맨 마지막에, 드물게 쓰세요. 이 값을 보고 설정을 고르면 처음 보는 샘플이 남지 않습니다.</translation>
    </message>
    <message>
        <source>The data that this run learned from are not loaded.</source>
        <translation>이 훈련에 쓴 데이터를 불러오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>A layer: Alt+Up and Alt+Down move it, Delete takes it out.</source>
        <translation>층: Alt+↑, Alt+↓로 옮기고 Delete로 제거합니다.</translation>
    </message>
    <message>
        <source>Drag to reorder, or press Alt+Up and Alt+Down.</source>
        <translation>끌어서 순서를 바꾸거나 Alt+↑, Alt+↓를 누르세요.</translation>
    </message>
    <message>
        <source>Shape of what this layer puts out for a batch.</source>
        <translation>배치 하나에 대한 이 층의 출력 크기입니다.</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Take this layer out of the network.</source>
        <translation>이 층을 신경망에서 뺍니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Input   {shape} = {features}   →   (B, {features})</source>
        <translation>입력   {shape} = {features}   →   (B, {features})</translation>
    </message>
    <message>
        <source>Each sample is flattened into a vector of {features} numbers.</source>
        <translation>각 샘플을 수 {features}개의 벡터로 펼칩니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Train now, then draw</source>
        <translation>바로 훈련하고 그려 보기</translation>
    </message>
    <message>
        <source>A network learns built-in handwriting in seconds; then it reads your digit.</source>
        <translation>신경망이 내장 손글씨를 몇 초 만에 배우고, 직접 그린 숫자를 읽습니다.</translation>
    </message>
    <message>
        <source>The course&apos;s experiment</source>
        <translation>강의의 실험</translation>
    </message>
    <message>
        <source>784-512-10 on the 60,000 digits of MNIST, five epochs of 469 steps.</source>
        <translation>MNIST 숫자 60,000개로 784-512-10을 469스텝씩 5에포크 훈련합니다.</translation>
    </message>
    <message>
        <source>Walk down a loss curve</source>
        <translation>손실 곡선 따라 내려가기</translation>
    </message>
    <message>
        <source>Gradient descent step by step, on a curve and on a surface.</source>
        <translation>곡선과 곡면에서 경사 하강법을 한 스텝씩 살펴봅니다.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Design, weights and curves from a file.</source>
        <translation>파일에서 설계, 가중치, 곡선을 불러옵니다.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 프로젝트</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Run bar</source>
        <translation>실행 막대</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>{name}[*] – MLP Studio</source>
        <translation>{name}[*] – MLP Studio</translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation>실행 취소: {edit}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>다시 실행: {edit}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;An offline laboratory for learning neural networks.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt for Python (LGPL), NumPy and pyqtgraph.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;인터넷 없이 신경망을 배우는 실험실입니다.&lt;/p&gt;&lt;p&gt;MIT 라이선스. Qt for Python(LGPL), NumPy, pyqtgraph로 만들었습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 비우기</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>MNIST 파일 네 개가 있는 폴더 선택</translation>
    </message>
    <message>
        <source>Choose MNIST</source>
        <translation>MNIST 선택</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Normal, σ = 0.01</source>
        <translation>정규, σ = 0.01</translation>
    </message>
    <message>
        <source>Glorot (Xavier) uniform</source>
        <translation>Glorot 균등(Xavier)</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>희소 범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Built-in handwriting</source>
        <translation>내장 손글씨</translation>
    </message>
    <message>
        <source>Integers (7)</source>
        <translation>정수 (7)</translation>
    </message>
    <message>
        <source>One-hot (0 0 0 0 0 0 0 1 0 0)</source>
        <translation>원-핫 (0 0 0 0 0 0 0 1 0 0)</translation>
    </message>
    <message>
        <source>The course&apos;s network: 784-512-10</source>
        <translation>강의의 신경망: 784-512-10</translation>
    </message>
    <message>
        <source>Small: 784-32-10</source>
        <translation>작은 신경망: 784-32-10</translation>
    </message>
    <message>
        <source>Deep: 784-256-128-64-10 with dropout</source>
        <translation>깊은 신경망: 784-256-128-64-10, 드롭아웃</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>그릇</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>선반</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Steep walls</source>
        <translation>가파른 벽</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>물결</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
</context>
<context>
    <name>NetworkDesignPanel</name>
    <message>
        <source>All weights and biases that training adjusts, four bytes each.</source>
        <translation>훈련이 조정하는 모든 가중치와 편향으로, 하나에 4바이트입니다.</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Add a dense layer after the chosen one.</source>
        <translation>선택한 층 뒤에 완전 연결(Dense) 층을 추가합니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Add a dropout layer after the chosen one.</source>
        <translation>선택한 층 뒤에 드롭아웃 층을 추가합니다.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Start from a ready-made design.</source>
        <translation>준비된 설계로 시작합니다.</translation>
    </message>
    <message>
        <source>(B, 784): B samples at once – the batch axis. Keras prints it as None.</source>
        <translation>(B, 784): 한 번에 샘플 B개 – 배치 축. Keras는 None으로 표시합니다.</translation>
    </message>
    <message>
        <source>The first axis of every array that flows through the network counts the samples of a batch; no weight depends on it, so any number of samples fits.</source>
        <translation>신경망을 흐르는 모든 배열의 첫째 축은 배치의 샘플 수입니다. 어떤 가중치도 이 축과 무관하므로 샘플이 몇 개든 들어갑니다.</translation>
    </message>
    <message>
        <source>parameters · {memory} as float32</source>
        <translation>파라미터 · float32로 {memory}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 외 {count}건</translation>
    </message>
    <message>
        <source>Change units</source>
        <translation>유닛 수 변경</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>활성화 함수 변경</translation>
    </message>
    <message>
        <source>Change initialiser</source>
        <translation>가중치 초기화 변경</translation>
    </message>
    <message>
        <source>Change dropout rate</source>
        <translation>드롭아웃 비율 변경</translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation>층 이동</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>Choose preset</source>
        <translation>프리셋 선택</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>dropout {rate}</source>
        <translation>드롭아웃 {rate}</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Dropout: in each training step about {percent} of the {units} values are set to 0.</source>
        <translation>드롭아웃: 훈련 스텝마다 값 {units}개 중 약 {percent}가 0이 됩니다.</translation>
    </message>
    <message>
        <source>(B, {units}): {units} values for each of the B samples of a batch.
With B = {batch} the shape is ({batch}, {units}).</source>
        <translation>(B, {units}): 배치의 샘플 B개마다 값이 {units}개입니다.
B = {batch}일 때 크기는 ({batch}, {units})입니다.</translation>
    </message>
    <message>
        <source>W{number} has the shape ({left}, {right}): {count} weights.</source>
        <translation>W{number}의 크기는 ({left}, {right}): 가중치 {count}개입니다.</translation>
    </message>
    <message>
        <source>Input: {shape} = {units} numbers for each sample.</source>
        <translation>입력: 샘플마다 {shape} = {units}개의 수입니다.</translation>
    </message>
    <message>
        <source>Layer {number}: {units} neurons, {activation}.
W ({left}, {right}) and b ({right},): {count} parameters.</source>
        <translation>{number}번 층: 뉴런 {units}개, {activation}.
W ({left}, {right}), b ({right},): 파라미터 {count}개입니다.</translation>
    </message>
    <message>
        <source>Bias: {value}</source>
        <translation>편향: {value}</translation>
    </message>
    <message>
        <source>Strongest weights in: {list}</source>
        <translation>가장 강한 입력 가중치: {list}</translation>
    </message>
    <message>
        <source>Strongest weights out: {list}</source>
        <translation>가장 강한 출력 가중치: {list}</translation>
    </message>
    <message>
        <source>{weight} (neuron {neuron})</source>
        <translation>{weight} (뉴런 {neuron})</translation>
    </message>
    <message>
        <source>Input {neuron}: the pixel in row {row}, column {column}</source>
        <translation>입력 {neuron}: 행 {row}, 열 {column}의 픽셀</translation>
    </message>
    <message>
        <source>Input {neuron}</source>
        <translation>입력 {neuron}</translation>
    </message>
    <message>
        <source>Neuron {neuron} of the output layer: class “{name}”</source>
        <translation>출력층의 뉴런 {neuron}: 클래스 “{name}”</translation>
    </message>
    <message>
        <source>Neuron {neuron} of layer {number}</source>
        <translation>{number}번 층의 뉴런 {neuron}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>기능 찾기</translation>
    </message>
    <message>
        <source>Type a few letters of an action…</source>
        <translation>기능 이름을 몇 글자 입력하세요…</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>기능 이름</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>찾은 기능</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Float</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Take the panel out into a window of its own, or put it back.</source>
        <translation>패널을 별도 창으로 떼어 내거나 제자리에 넣습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the panel; the View menu reopens it.</source>
        <translation>패널을 닫습니다. “보기” 메뉴에서 다시 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Network design</source>
        <translation>신경망 설계</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Live plots</source>
        <translation>실시간 그래프</translation>
    </message>
    <message>
        <source>Tensor shapes</source>
        <translation>텐서 크기</translation>
    </message>
    <message>
        <source>Digit canvas</source>
        <translation>숫자 그리기</translation>
    </message>
    <message>
        <source>Descent on a curve</source>
        <translation>곡선 위의 경사 하강</translation>
    </message>
    <message>
        <source>Descent on a surface</source>
        <translation>곡면 위의 경사 하강</translation>
    </message>
</context>
<context>
    <name>PixelImage</name>
    <message>
        <source>row {row}, column {column}: {value} → {scaled:.3f}</source>
        <translation>행 {row}, 열 {column}: {value} → {scaled:.3f}</translation>
    </message>
</context>
<context>
    <name>PlotControls</name>
    <message>
        <source>Show the whole run and follow it (Home, or double-click a plot).</source>
        <translation>훈련 전체를 보며 따라갑니다(Home 또는 그래프 두 번 클릭).</translation>
    </message>
    <message>
        <source>Everything is in view: turn the wheel over a plot to zoom, drag it.</source>
        <translation>전체가 보입니다. 그래프 위에서 휠을 돌려 확대하고, 끌어서 옮기세요.</translation>
    </message>
    <message>
        <source>Save the plots or their figures, or copy the picture.</source>
        <translation>그래프나 수치를 저장하거나 그림을 복사합니다.</translation>
    </message>
    <message>
        <source>There is nothing to save before the first step.</source>
        <translation>첫 스텝 전에는 저장할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Count x in updates: one mini-batch is one step.</source>
        <translation>x축을 업데이트 횟수로 셉니다. 미니 배치 하나가 한 스텝입니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Count x in epochs: every training sample read once.</source>
        <translation>x축을 에포크로 셉니다. 모든 훈련 샘플을 한 번 읽으면 한 에포크입니다.</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>로그 x</translation>
    </message>
    <message>
        <source>Make the x axis logarithmic, to spread the first steps.</source>
        <translation>x축을 로그 눈금으로 바꿔 처음 스텝들을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <source>Make the loss axis logarithmic, to spread small losses.</source>
        <translation>손실 축을 로그 눈금으로 바꿔 작은 손실을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Average each batch with those before it; the raw curve stays, and what was recorded never changes.</source>
        <translation>각 배치를 앞선 배치들과 평균합니다. 원래 곡선과 기록한 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Vector picture (SVG)…</source>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Figures of every step (CSV)…</source>
        <translation>스텝별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Figures of every epoch (CSV)…</source>
        <translation>에포크별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Save the figures of every step</source>
        <translation>스텝별 수치 저장</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>쉼표로 구분한 값</translation>
    </message>
    <message>
        <source>Save the figures of every epoch</source>
        <translation>에포크별 수치 저장</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Step {step} · epoch {epoch}</source>
        <translation>스텝 {step} · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>η {before} → {after}</source>
        <translation>η {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>배치 {before} → {after}</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Loading the data</source>
        <translation>데이터 불러오는 중</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys read values, Home shows everything.</source>
        <translation>+와 -로 확대·축소하고, 화살표 키로 값을 읽고, Home으로 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Loading the data: {percent}%</source>
        <translation>데이터 불러오는 중: {percent}%</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the curves appear here.</source>
        <translation>“시작”(Space)을 눌러 훈련하면 여기에 곡선이 나타납니다.</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the labels. Lower is better.</source>
        <translation>손실: 답이 레이블에서 떨어진 정도. 낮을수록 좋습니다.</translation>
    </message>
    <message>
        <source>Accuracy: the share of images read rightly. Higher is better.</source>
        <translation>정확도: 바르게 읽은 이미지의 비율. 높을수록 좋습니다.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another folder.</source>
        <translation>{name} 파일을 쓰지 못했습니다: {reason}. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>Racers</name>
    <message>
        <source>Let this optimizer take part.</source>
        <translation>이 옵티마이저를 참가시킵니다.</translation>
    </message>
    <message>
        <source>Learning rate of {optimizer}</source>
        <translation>{optimizer}의 학습률</translation>
    </message>
    <message>
        <source>How long its step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>({x}, {y})</source>
        <translation>({x}, {y})</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate η: how far each update goes; may be changed while it runs.</source>
        <translation>학습률 η: 한 번 업데이트할 때 움직이는 정도입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Samples per update; may be changed while it runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Step {step:,}</source>
        <translation>스텝 {step:,}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · step {step:,}</source>
        <translation>에포크 {epoch}/{epochs} · 스텝 {step:,}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>{samples:,} samples in batches of {batch:,} make {steps:,} steps an epoch.</source>
        <translation>샘플 {samples:,}개를 {batch:,}개씩 배치로 나누면 에포크당 {steps:,}스텝입니다.</translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <source>Training would need about {gigabytes:,.0f} GB of memory: use smaller layers.</source>
        <translation>훈련에 메모리가 약 {gigabytes:,.0f} GB 필요합니다. 층의 크기를 줄이세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for this: use smaller layers.</source>
        <translation>메모리가 부족합니다. 층의 크기를 줄이세요.</translation>
    </message>
</context>
<context>
    <name>RunMessages</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The design was edited: these curves are of the earlier design.</source>
        <translation>설계를 편집했습니다. 이 곡선은 이전 설계의 것입니다.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Other data were chosen: these curves are of the earlier data.</source>
        <translation>다른 데이터를 골랐습니다. 이 곡선은 이전 데이터의 것입니다.</translation>
    </message>
    <message>
        <source>The settings were changed: these curves are of the earlier settings.</source>
        <translation>설정을 바꿨습니다. 이 곡선은 이전 설정의 것입니다.</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
    <message>
        <source>Lower learning rate</source>
        <translation>학습률 낮추기</translation>
    </message>
    <message>
        <source>The loss became {value} at step {step}: the learning rate is probably too large. Try a tenth.</source>
        <translation>손실이 {value} 상태입니다(스텝 {step}). 학습률이 너무 큰 듯합니다. 10분의 1로 줄여 보세요.</translation>
    </message>
    <message>
        <source>Train with η = {rate}</source>
        <translation>η = {rate} 적용해 훈련</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source>“not a number”</source>
        <translation>“숫자가 아님”(NaN)</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>The data the network learns from.</source>
        <translation>신경망이 배우는 데이터입니다.</translation>
    </message>
    <message>
        <source>What the training is doing.</source>
        <translation>훈련의 현재 상태입니다.</translation>
    </message>
    <message>
        <source>Training speed and the time the rest will take.</source>
        <translation>훈련 속도와 남은 시간입니다.</translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation>데이터 준비 중…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Drawing the initial weights…</source>
        <translation>초기 가중치 뽑는 중…</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Training complete</source>
        <translation>훈련 완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Diverged: the loss is no longer a number</source>
        <translation>발산: 손실이 더 이상 수가 아닙니다</translation>
    </message>
    <message>
        <source>Not started: see the message</source>
        <translation>시작하지 못함: 메시지를 확인하세요</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {validation:,} validation, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 검증 {validation:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{speed:,.0f} samples/s · {left} left</source>
        <translation>샘플 {speed:,.0f}개/초 · {left} 남음</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Go back to the start.</source>
        <translation>처음으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Take back one update.</source>
        <translation>업데이트를 한 번 되돌립니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Make one update.</source>
        <translation>한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>Drag to look at any step of the path.</source>
        <translation>끌어서 경로의 원하는 스텝을 살펴보세요.</translation>
    </message>
    <message>
        <source>{n} / s</source>
        <translation>{n}회/초</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How many updates Play makes a second.</source>
        <translation>“시작”을 누르면 1초에 업데이트하는 횟수입니다.</translation>
    </message>
    <message>
        <source>{step} of {last}</source>
        <translation>{step} / {last}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop at this step.</source>
        <translation>이 스텝에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Make update after update.</source>
        <translation>업데이트를 계속합니다.</translation>
    </message>
</context>
<context>
    <name>TensorDetail</name>
    <message>
        <source>Picture of the tensor</source>
        <translation>텐서 그림</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read its value.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>{name}, {kind}</source>
        <translation>{name}, {kind}</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Point at a cell to read its value.</source>
        <translation>칸을 가리켜 값을 읽으세요.</translation>
    </message>
    <message>
        <source>{name}[{index}] = {value}</source>
        <translation>{name}[{index}] = {value}</translation>
    </message>
</context>
<context>
    <name>TensorModel</name>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Minimum {low}, mean {mean}, maximum {high}, zeros {zeros} %</source>
        <translation>최솟값 {low}, 평균 {mean}, 최댓값 {high}, 0의 비율 {zeros} %</translation>
    </message>
    <message>
        <source>{n_nan} values are NaN, {n_infinite} are infinite</source>
        <translation>NaN {n_nan}개, 무한대 {n_infinite}개</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>타입</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0 비율</translation>
    </message>
    <message>
        <source>The tensor&apos;s name in formulas; d stands for the gradient of the loss.</source>
        <translation>수식에 쓰는 텐서의 이름입니다. d는 손실의 그레이디언트를 뜻합니다.</translation>
    </message>
    <message>
        <source>What the tensor is in the network.</source>
        <translation>신경망에서 텐서가 하는 역할입니다.</translation>
    </message>
    <message>
        <source>What is counted along each axis.</source>
        <translation>각 축이 무엇을 세는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Number of entries along each axis.</source>
        <translation>각 축의 원소 수입니다.</translation>
    </message>
    <message>
        <source>Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.</source>
        <translation>축의 수입니다. 스칼라는 0, 벡터는 1, 행렬은 2입니다.</translation>
    </message>
    <message>
        <source>Data type of the entries.</source>
        <translation>원소의 데이터 타입입니다.</translation>
    </message>
    <message>
        <source>Memory that the entries take: 4 bytes for each float32.</source>
        <translation>원소가 차지하는 메모리입니다. float32는 하나에 4바이트입니다.</translation>
    </message>
    <message>
        <source>The smallest entry.</source>
        <translation>가장 작은 원소입니다.</translation>
    </message>
    <message>
        <source>The mean of all entries.</source>
        <translation>모든 원소의 평균입니다.</translation>
    </message>
    <message>
        <source>The largest entry.</source>
        <translation>가장 큰 원소입니다.</translation>
    </message>
    <message>
        <source>Share of the entries that are exactly zero.</source>
        <translation>값이 정확히 0인 원소의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성화 출력</translation>
    </message>
    <message>
        <source>after dropout</source>
        <translation>드롭아웃 후</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>gradient of the loss by {name}</source>
        <translation>{name}에 대한 손실의 그레이디언트</translation>
    </message>
    <message>
        <source>weights of layer {k}</source>
        <translation>{k}번 층의 가중치</translation>
    </message>
    <message>
        <source>biases of layer {k}</source>
        <translation>{k}번 층의 편향</translation>
    </message>
    <message>
        <source>scores of layer {k} (before the activation)</source>
        <translation>{k}번 층의 점수(활성화 함수 적용 전)</translation>
    </message>
    <message>
        <source>activations of layer {k}</source>
        <translation>{k}번 층의 활성화 출력</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>{name}: {kind}
Axes: {axes}
Shape {shape}, rank {rank}, {dtype}, {n_bytes} bytes</source>
        <translation>{name}: {kind}
축: {axes}
크기 {shape}, 랭크 {rank}, {dtype}, {n_bytes}바이트</translation>
    </message>
    <message>
        <source>X holds one sample in each row: {shape}.</source>
        <translation>X는 행마다 샘플 하나를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Each row of X is one flattened sample: {samples} → {shape}.</source>
        <translation>X의 각 행은 펼친 샘플 하나입니다: {samples} → {shape}.</translation>
    </message>
    <message>
        <source>Y holds the number of each sample&apos;s class: {shape}.</source>
        <translation>Y는 각 샘플의 클래스 번호를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Y holds a row for each sample, with a 1 in the column of its class (one-hot).</source>
        <translation>Y는 샘플마다 한 행이고, 해당 클래스의 열만 1입니다(원-핫).</translation>
    </message>
    <message>
        <source>{W} has a row for each input and a column for each unit: {shape}.</source>
        <translation>{W}의 행은 입력, 열은 유닛에 하나씩 대응합니다: {shape}.</translation>
    </message>
    <message>
        <source>{b} has one bias for each unit; it is broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{b}의 원소는 유닛마다 하나인 편향입니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}): {shape} → {shape}. Every row becomes probabilities that sum to 1.</source>
        <translation>{A} = {f}({Z}): {shape} → {shape}. 각 행이 합이 1인 확률이 됩니다.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}), element by element: {shape} → {shape}.</source>
        <translation>{A} = {f}({Z}), 원소별 계산: {shape} → {shape}.</translation>
    </message>
    <message>
        <source>{D} = mask * {A} / {kept}: each entry falls silent with probability {rate}, the others grow, so that the mean stays.</source>
        <translation>{D} = mask * {A} / {kept}: {rate}의 확률로 각 원소가 꺼지고, 평균이 유지되도록 나머지가 커집니다.</translation>
    </message>
    <message>
        <source>L = {loss} of {A} and Y, the mean over the batch: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss}, 배치 전체의 평균: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, the shape of W{k}.</source>
        <translation>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, W{k}의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>{db} = dZ{k}.sum(axis=0): {before} → {shape}, the shape of b{k}. The sum undoes the broadcast.</source>
        <translation>{db} = dZ{k}.sum(axis=0): {before} → {shape}, b{k}의 크기와 같습니다. 합이 브로드캐스팅을 되돌립니다.</translation>
    </message>
    <message>
        <source>{dZ} says how the loss changes with every score: {shape}.</source>
        <translation>{dZ}: 점수마다 손실이 얼마나 변하는지 나타냅니다. {shape}.</translation>
    </message>
    <message>
        <source>{dZ} = d{A} * f′({Z}) with f = {f}, element by element: {shape}.</source>
        <translation>{dZ} = d{A} * f′({Z}), f = {f}, 원소별 계산: {shape}.</translation>
    </message>
    <message>
        <source>{dZ} = ({A} − {targets}) / {n}: {shape}, answer minus truth.</source>
        <translation>{dZ} = ({A} − {targets}) / {n}: {shape}, 예측에서 정답을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>{dA} = mask * d{D} / {kept}: only what passed the dropout has a gradient.</source>
        <translation>{dA} = mask * d{D} / {kept}: 드롭아웃을 통과한 값에만 그레이디언트가 있습니다.</translation>
    </message>
</context>
<context>
    <name>TensorsPanel</name>
    <message>
        <source>What the coloured mark before a name means.</source>
        <translation>이름 앞 색 표시의 뜻입니다.</translation>
    </message>
    <message>
        <source>Tensors of one pass</source>
        <translation>한 패스의 텐서</translation>
    </message>
    <message>
        <source>Every tensor of one forward and backward pass, in order.</source>
        <translation>정방향 패스와 역방향 패스 한 번의 모든 텐서를 순서대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values are shown of networks of up to {n} parameters.</source>
        <translation>값은 파라미터가 {n}개 이하인 신경망에서만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values of so large a pass are not kept. Choose a smaller batch.</source>
        <translation>패스가 너무 커서 값을 보관하지 않습니다. 배치를 줄이세요.</translation>
    </message>
    <message>
        <source>No values, because there are no training data. {reason}</source>
        <translation>훈련 데이터가 없어 값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Values appear once the training data are loaded.</source>
        <translation>훈련 데이터를 불러오면 값이 나타납니다.</translation>
    </message>
    <message>
        <source>First {n} training samples, initial weights</source>
        <translation>훈련 샘플 처음 {n}개의 값, 초기 가중치</translation>
    </message>
    <message>
        <source>First {n} training samples, step {step}</source>
        <translation>훈련 샘플 처음 {n}개의 값, 스텝 {step}</translation>
    </message>
    <message>
        <source>No values. {reason}</source>
        <translation>값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>{n} tensors in one pass, {memory}</source>
        <translation>한 패스의 텐서 {n}개, {memory}</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The digits to learn from: written by the program itself, or MNIST.</source>
        <translation>배울 숫자입니다. 프로그램이 직접 쓴 손글씨 또는 MNIST입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>η: how far each update goes; it may be changed while training runs.</source>
        <translation>η: 한 번 업데이트할 때 움직이는 정도입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Samples per update; it may be changed while training runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How often every training sample is read.</source>
        <translation>모든 훈련 샘플을 읽는 횟수입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What training makes small; those that fit the output layer come first.</source>
        <translation>훈련으로 줄이는 값입니다. 출력층에 맞는 함수가 먼저 나옵니다.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>How the answers are written: class numbers, or a row with a single 1.</source>
        <translation>정답을 쓰는 형식입니다. 클래스 번호 또는 하나만 1인 행입니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Share of the training samples held out to compare settings on.</source>
        <translation>설정을 비교하려고 훈련 샘플에서 떼어 두는 비율입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same curve.</source>
        <translation>모든 난수를 정합니다. 시드가 같으면 곡선도 같습니다.</translation>
    </message>
    <message>
        <source>Change data</source>
        <translation>데이터 변경</translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation>검증 비율 변경</translation>
    </message>
    <message>
        <source>Change label form</source>
        <translation>레이블 형식 변경</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Change epochs</source>
        <translation>에포크 변경</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>시드 변경</translation>
    </message>
    <message>
        <source>Use built-in handwriting</source>
        <translation>내장 손글씨 사용</translation>
    </message>
    <message>
        <source>{n} samples ÷ {batch} = {steps} steps an epoch, the last with {last} samples; {total} updates in all.</source>
        <translation>샘플 {n}개 ÷ {batch} = 에포크당 {steps}스텝(마지막은 샘플 {last}개), 모두 {total}번 업데이트합니다.</translation>
    </message>
</context>
<context>
    <name>VectorPicker</name>
    <message>
        <source>{rows}×{columns}</source>
        <translation>{rows}×{columns}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Show the weights of one unit where its inputs lie in the image.</source>
        <translation>유닛 하나의 가중치를 이미지의 입력 위치대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Show one sample as the image that it was before it was flattened.</source>
        <translation>샘플 하나를 펼치기 전의 이미지로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Unit whose weights are shown as an image.</source>
        <translation>가중치를 이미지로 보여 줄 유닛입니다.</translation>
    </message>
    <message>
        <source>Sample of the batch that is shown as an image.</source>
        <translation>이미지로 보여 줄 배치의 샘플입니다.</translation>
    </message>
    <message>
        <source>{name} </source>
        <translation>{name} </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to MLP Studio</source>
        <translation>MLP Studio에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Continue {name}</source>
        <translation>이어서 하기: {name}</translation>
    </message>
    <message>
        <source>Open the project you worked on last.</source>
        <translation>마지막으로 작업한 프로젝트를 엽니다.</translation>
    </message>
    <message>
        <source>Build a neural network, see every tensor in it, watch it learn.</source>
        <translation>신경망을 만들고, 그 안의 모든 텐서를 보고, 배우는 과정을 지켜보세요.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language of menus and explanations.</source>
        <translation>메뉴와 설명의 언어입니다.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>밝은 색 또는 어두운 색입니다.</translation>
    </message>
    <message>
        <source>Go to the Studio</source>
        <translation>스튜디오로 가기</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Studio</source>
        <translation>스튜디오</translation>
    </message>
    <message>
        <source>Design a network, train it live, draw a digit.</source>
        <translation>신경망을 설계하고, 실시간으로 훈련하고, 숫자를 그립니다.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Look into every tensor of a pass.</source>
        <translation>한 패스의 모든 텐서를 들여다봅니다.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Walk down a curve and a surface, step by step.</source>
        <translation>곡선과 곡면을 한 스텝씩 내려갑니다.</translation>
    </message>
</context>
<context>
    <name>studio</name>
    <message>
        <source>Something went wrong in the program. Your project is still here.</source>
        <translation>프로그램에 문제가 생겼습니다. 프로젝트는 그대로 있습니다.</translation>
    </message>
</context>
</TS>
